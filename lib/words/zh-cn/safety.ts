export const secondCopy = {
  title: '第二份副本',
  meaning:
    '把全部佐证、记录和留痕另存到您选的文件夹，最好在另一块磁盘上。都是普通文件，没有本扩展也能打开。只增加，不删除文件夹里的任何内容。',
  noPicker: '这个浏览器不能写入文件夹。请改用导出资料包：范围选“全部”，每周至少一次，存到另一块磁盘。',
  toBundles: '去导出资料包',
  none: '还没有选择备份文件夹。电脑或浏览器出问题时，佐证会全部丢失。',
  folder: (name: string) => `备份文件夹：${name}`,
  asleep: '浏览器收回了这个文件夹的授权，点下面的按钮时会再问您一次，请选“允许”。',
  neverVerified: '还没有核对无误的副本。',
  verified: (time: string, daysAgo: number, evidence: number) =>
    `最近一次核对无误：${time}（${daysAgo === 0 ? '不到一天前' : `${daysAgo} 天前`}），共 ${evidence} 份佐证`,
  notCopied: (n: number) => `有 ${n} 份佐证还不在核对过的副本里，请更新。`,
  allCopied: '现有佐证都在核对过的副本里。',
  choose: '选择备份文件夹',
  chooseOther: '换一个文件夹',
  update: '更新并核对',
  verify: '只核对',
  restore: '从副本恢复',
  restoreMeaning: '恢复会补回本机缺少或损坏的佐证。完好的佐证不会改动，已彻底删除的不会回来。',
  writing: (done: number, all: number) => `正在写入副本：${done}／${all}`,
  verifying: (done: number, all: number) => `正在核对副本：${done}／${all}`,
  restoring: (done: number, all: number) => `正在从副本恢复：${done}／${all}`,
  progress: '副本进度',
  stop: '停止',
  stopped: (written: number) => `已停止，写入了 ${written} 份。下次会接着写。`,
  sound: (evidence: number) => `副本核对无误：${evidence} 份佐证都与保存时一致`,
  written: (n: number) => `这次新写入 ${n} 份。`,
  unsound: (n: number) => `有 ${n} 份佐证在本机已缺失或损坏，没有写入副本：`,
  damaged: (n: number) => `副本中有 ${n} 个文件缺失或被改动：`,
  damagedMeaning: '请另选一个空文件夹重新备份，不要改动旧文件夹。',
  restored: (added: number, mended: number) => `恢复完成：补回 ${added} 份，修好 ${mended} 份`,
  restoredWhole: '本机原来是空的，现在与副本完全一致，留痕也已接上。',
  restoredMerged: '本机原有的佐证和留痕都保留着。',
  notRestored: (n: number) => `副本中有 ${n} 个文件缺失或被改动，没有恢复：`,
};

/** What a finding of the full check means; `other` names the evidence whose bytes were found, or the log entry. */
const findings = {
  missing: (_other: string) => '内容缺失',
  damaged: (_other: string) => '内容损坏，与保存时不一致',
  swapped: (other: string) => `内容被调换，里面是“${other}”`,
  'record-changed': (_other: string) => '记录被改动，与封存值不一致',
  'record-missing': (_other: string) => '留痕中有，记录已不在',
  unlogged: (_other: string) => '已保存，但留痕中没有',
  orphan: (_other: string) => '有内容，没有记录',
  'log-broken': (other: string) => `留痕从第 ${other} 条起接不上`,
};

export const fullCheck = {
  title: '核对全部佐证',
  meaning: '逐份重新计算校验值，并核对全部留痕。只查看，不改动任何内容，可以随时停止。',
  never: '还没有核对过。',
  last: (time: string, evidence: number, findings: number) =>
    `上次核对：${time}，${evidence} 份，${findings === 0 ? '全部完好' : `有 ${findings} 处问题`}`,
  start: '开始核对',
  running: (done: number, all: number) => `正在核对：${done}／${all}`,
  progress: '核对进度',
  stop: '停止',
  stopped: (evidence: number) => `已停止，核对了 ${evidence} 份。`,
  sound: (evidence: number, bytes: string, entries: number) =>
    `全部完好：${evidence} 份佐证（${bytes}）、${entries} 条留痕都与保存时一致`,
  found: (n: number) => `发现 ${n} 处问题`,
  foundMeaning: '没有改动或删除任何内容。请接上备份文件夹，点上面的“从副本恢复”，会用副本里的原件补回。',
  findings,
  log: '留痕',
  unknown: (id: string) => `编号 ${id}`,
  more: (n: number) => `另有 ${n} 处`,
};
