import type { paper as zh } from '../zh-cn/paper';

export const paper: typeof zh = {
  drop: 'or drop one or several files here',
  doubtful: (n) => `Added, but ${n} of the files may be refused when uploaded`,
  doubts: {
    picture: 'a picture; the usual upload forms take documents only. An export can compile a PDF',
    type: 'the usual upload forms do not take this type; save it as PDF and add that',
    'over-5': 'larger than 5 MB, which the usual upload forms refuse; compress or split it',
    'over-10':
      'larger than 10 MB, which the usual upload forms refuse; compress or split it, or export a PDF in volumes',
  },
};
