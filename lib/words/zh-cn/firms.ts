export const firms = {
  button: (n: number) => (n > 0 ? `问题企业（${n}）` : '问题企业'),
  title: '发现问题或受处罚的企业',
  meaning:
    '登记后，这家企业在第19、20项（县级第33—35项）的应交项就会列出来。截取到检查结果有问题的页面时会自动登记，认错了的去掉勾选即可。',
  plan: '抽查计划',
  name: '企业名称',
  code: '统一社会信用代码（可不填）',
  codeWrong: '校验位不符，请核对',
  flags: { problemFound: '发现问题', penalised: '受到处罚', abnormal: '列入经营异常' },
  open: '登记',
  saved: (name: string) => `已登记：${name}`,
  openedBy: { person: '手工登记', page: '从页面认出' },
  opened: (names: string) => `已登记发现问题的企业：${names}`,
};
