import { readMatters } from '@/lib/desk/cross/read-list';
import { PaperFields } from '@/lib/model/office-papers';
import { problem } from '@/lib/model/problem';
import { err, ok } from '@/lib/model/result';
import type { Watch } from '@/lib/store/port';
import type { KeptForPapers, OfficePapers } from '@/lib/use-cases/office-papers';

/** What the made-up office has written down already. */
export const demoKept: KeptForPapers = {
  lists: [
    {
      assessment: '140600-2022',
      region: '140600',
      matters: [
        { name: '出版物经营许可及经营情况检查', department: '市新闻出版局', noObject: false },
        { name: '包装装潢及其他印刷品印刷经营情况检查', department: '市新闻出版局', noObject: false },
        { name: '古董经营情况检查（演示）', department: '市文旅局', noObject: true },
      ],
      members: ['市新闻出版局', '市演示局', '市教育局'],
    },
  ],
  fields: PaperFields.parse({ office: '演示市双随机办', deadline: '2022-10-08' }),
  templates: { bulletin: null, 'urge-letter': '督办函（演示）.docx', contents: null },
};

interface Kept {
  watch: Watch<KeptForPapers>;
  read(): KeptForPapers;
  write(next: KeptForPapers): void;
}

/** The office's papers in memory: orders are told, no file is made. */
export function fakePapers(kept: Kept, calls: string[], failing = false): OfficePapers {
  const change = (next: Partial<KeptForPapers>) => {
    kept.write({ ...kept.read(), ...next });
    return ok(undefined);
  };
  const told = async (name: string) => {
    calls.push(name);
    return failing ? err(problem('paper-tokens', { tokens: '单位' })) : ok(name);
  };
  return {
    kept: () => kept.watch,
    readMatters,
    saveLists: async (lists) =>
      change({
        lists: [
          ...kept.read().lists.filter(({ region }) => region !== lists.region),
          { ...lists, assessment: '140600-2022' },
        ],
      }),
    saveFields: async (fields) => change({ fields }),
    async setTemplate(kind, file) {
      change({ templates: { ...kept.read().templates, [kind]: file?.name ?? null } });
      return failing ? err(problem('paper-unreadable')) : ok(file ? ['分管领导'] : []);
    },
    saveTemplate: (kind) => told(`${kind}.docx`),
    make: ({ kind }) => told(`${kind}（演示）.docx`),
    progressSheet: () => told('进展表（演示）.xlsx'),
  };
}
