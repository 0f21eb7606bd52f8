/** Paper files that are added to a slot. */
export const paper = {
  drop: '也可以把一个或几个文件拖到这里',
  doubtful: (n: number) => `已加入，但有 ${n} 个文件上传时可能被退回`,
  doubts: {
    picture: '图片，常见的上传页面只收文档；导出时可做成 PDF 合订本',
    type: '这种格式，常见的上传页面不收，请另存为 PDF 后再加入一次',
    'over-5': '超过 5 MB，常见的上传页面不收，请压缩或拆分',
    'over-10': '超过 10 MB，常见的上传页面不收，请压缩或拆分；导出 PDF 合订本时会按选定的大小分册',
  },
};
