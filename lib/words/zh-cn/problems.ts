import type { ProblemCode } from '@/lib/model/problem';
import type { Detail, ProblemSentence } from '../shapes';

const say = (what: string, meaning: string, todo: string) => (): ProblemSentence => ({ what, meaning, todo });
const row = (d: Detail) => (d.row === undefined ? '' : `第 ${d.row} 行`);
const column = (d: Detail) => (d.column === undefined ? '' : `“${d.column}”列`);
const file = (d: Detail) => {
  const name = d.fileName ?? d.file ?? d.name;
  return name === undefined ? '文件' : `“${name}”`;
};

/** One sentence a code. The values are text from pages and files: they are shown as text, never as markup. */
export const problems: Record<ProblemCode, (detail: Detail) => ProblemSentence> = {
  'browser-page': say(
    '这是浏览器自己的页面，不能截取。',
    '设置页、扩展页、新标签页等，浏览器不允许任何扩展读取。',
    '请切换到要取证的网页，再按截图键。',
  ),
  'no-permission': say(
    '还没有得到本页的授权，没有截取。',
    '浏览器只在您按快捷键或点击工具栏图标后，才允许读取当前网页。',
    '请在网页上按截图快捷键，或在侧边栏点“允许在所有网页上使用”。',
  ),
  'tab-changed': say(
    '截取途中切换了标签页，这一张没有保存。',
    '继续截取会把别的网页混进图里，所以已经停止。',
    '请回到要取证的网页再截一次，完成前不要切换标签页。',
  ),
  'page-navigated': say(
    '截取途中网页跳转了，这一张没有保存。',
    '图和网址会对不上，不能作为佐证。',
    '请等网页打开完毕后再截一次。',
  ),
  'page-gone': say(
    '截取途中网页刷新或离开了，这一张没有保存。',
    '原来的网页内容已经不在，图不完整。',
    '请等网页重新打开后再截一次。',
  ),
  'tab-closed': say('标签页已关闭，这一张没有保存。', '要截取的网页已经不在。', '请重新打开网页再截一次。'),
  'capture-busy': say('上一张还没有截完。', '同一时间只截一张，避免图混在一起。', '请等上一张完成，或先取消它。'),
  'capture-cancelled': say('已取消，这一张没有保存。', '网页已恢复原样。', '需要时再按截图键即可。'),
  'capture-interrupted': say(
    '截取被中断，这一张没有保存。',
    '浏览器中途停止了后台程序，已保存的佐证不受影响。',
    '请再截一次。',
  ),
  'capture-timeout': say(
    '网页长时间没有反应，这一张没有保存。',
    '网页可能还在加载，或者已经卡住。',
    '请等网页显示完整，或刷新网页后再截一次。',
  ),
  'nothing-selected': say(
    '没有框选任何区域，这一张没有保存。',
    '框选的范围太小或为空。',
    '请按住鼠标拖出一个矩形再松开。',
  ),
  'picture-too-large': say(
    '网页太大，超出了一张图的上限。',
    '这一张没有保存。',
    '请改用“框选区域”分几张截取，或先用网页上的查询条件缩小列表。',
  ),
  'cross-origin-frame': say(
    '网页中嵌有其他网站的内容，读不到里面被遮住的部分。',
    '只能截到当前看得见的部分。',
    '请在侧边栏点“允许在所有网页上使用”，再截整页；或改截可见区域。',
  ),
  'shot-failed': say(
    '浏览器没有交出图像，这一张没有保存。',
    '窗口可能被最小化，或系统暂时繁忙。',
    '请让网页窗口显示在屏幕上，再截一次。',
  ),
  'page-resized': say(
    '截取途中窗口大小或缩放变了，这一张没有保存。',
    '前后两段宽度不同，拼不到一起。',
    '请保持窗口大小不变，再截一次。',
  ),
  'reload-page': say(
    '扩展刚刚更新过，这个网页还连着旧版本。',
    '本页暂时不能截取，已保存的佐证不受影响。',
    '请刷新这个网页后再截。',
  ),
  'disk-full': say(
    '磁盘空间不足，这一张没有保存。',
    '已保存的佐证不受影响，但新的存不进去。',
    '请清理系统盘空间；也可以先导出资料包，再清空回收站。',
  ),
  'store-unavailable': say(
    '打不开本机的佐证库。',
    '暂时不能读取，也不能保存。',
    '请关闭浏览器后重新打开；仍然不行，请不要清除浏览器数据，联系本单位技术人员。',
  ),
  'store-blocked': say(
    '佐证库正被另一个旧版本的窗口占用。',
    '升级要等那个窗口关闭后才能完成。',
    '请关闭本扩展的其他窗口和标签页，再点“重试”。',
  ),
  'store-shorter': (d) => ({
    what:
      d.remembered === undefined
        ? '佐证库里的记录比上次少。'
        : `佐证库里应有 ${d.remembered} 件佐证，现在只找到 ${d.found} 件，或者不是同一个库。`,
    meaning: '数据可能已经丢失或损坏，也可能清除过浏览器数据、换过浏览器用户目录。本扩展自己没有删除任何东西。',
    todo: '请先停止截图，用最近导出的资料包或第二份副本核对，并联系本单位技术人员。',
  }),
  'not-on-disk': say(
    '保存后没有读回同样的内容，这一张不算保存。',
    '磁盘或安全软件可能有问题。',
    '请再截一次；连续出现时请检查磁盘和安全软件。',
  ),
  'evidence-missing': say(
    '找不到这份佐证的内容。',
    '记录还在，但图片或文件已经不在本机。',
    '请从已导出的资料包中找回，或重新截取。',
  ),
  'evidence-damaged': say(
    '这份佐证的内容与保存时不一致。',
    '校验值对不上，不能再作为佐证使用。',
    '请从已导出的资料包中找回，或重新截取。',
  ),
  'copy-unreachable': say(
    '备份文件夹不能读写。',
    '文件夹可能被移动、删除，所在磁盘没有接上，或者授权已经失效。已保存的佐证不受影响，但最近的还没有备份。',
    '请接上磁盘，或重新选择备份文件夹。',
  ),
  'copy-foreign': say(
    '这个文件夹里的备份和本机的佐证库接不上。',
    '可能是另一台电脑的备份，也可能本机的数据已经丢失。为了不覆盖备份，没有写入任何内容。',
    '如果本机数据丢失，请先从这个备份恢复；否则请另选一个空文件夹。',
  ),
  'copy-damaged': (d) => ({
    what: `备份不完整${d.file === undefined ? '' : `：${file(d)}`}。`,
    meaning: '有文件缺失或被改动，不能全部恢复。没有删除任何内容。',
    todo: '请不要改动备份文件夹里的文件；本机佐证库完好时，请另选一个空文件夹重新备份。',
  }),
  'no-assessment': say(
    '还没有建立考核。',
    '截图需要归到某一年度、某一地区的考核下面。',
    '请在工作台的“计划与部门”里用三步建立考核。',
  ),
  'no-tag': say(
    '还没有选指标项或材料。',
    '佐证已经可以截取，但不知道归到哪里，会先放在“待归档”。',
    '请在侧边栏选择指标项，或在下方“还缺”里点一项。',
  ),
  'sheet-unreadable': (d) => ({
    what: `读不出${file(d)}里的表格。`,
    meaning: '文件可能损坏、加了密码，或不是表格文件。没有导入任何内容。',
    todo: '请用表格软件另存为 xlsx 或 csv 后再导入，也可以复制表格直接粘贴。',
  }),
  'sheet-column-missing': (d) => ({
    what: `计划表中没有找到${column(d) || '必需的列'}。`,
    meaning: '缺少这一列就无法识别每项计划。没有导入任何内容。',
    todo: '请在“列对应”里指定这一列，或在表格中补上这一列后再导入。',
  }),
  'sheet-row-invalid': (d) => ({
    what: `计划表${row(d) ? `的${row(d)}` : '中有一行'}${column(d)}填写有误。`,
    meaning: `${d.reason ?? d.what ?? d.message ?? '内容无法识别'}。没有导入任何内容。`,
    todo: '请改正这一行后再导入。',
  }),
  'sheet-empty': say(
    '表格里没有计划。',
    '只有表头，或所有行都是空的。没有导入任何内容。',
    '请确认选对了文件和工作表。',
  ),
  'catalogue-invalid': (d) => ({
    what: `指标体系文件${d.line === undefined ? '' : `第 ${d.line} 行`}不符合要求。`,
    meaning: `${d.rule ?? d.message ?? '格式不正确'}。仍在使用原来的指标体系。`,
    todo: '请按提示改正后再导入。',
  }),
  'bundle-unreadable': (d) => ({
    what: `打不开${file(d)}。`,
    meaning: `${d.what === undefined ? '资料包可能没有传完，或已经损坏' : `${d.what}${d.entry === undefined ? '' : `（${d.entry}）`}`}。没有改动任何内容。`,
    todo: '请让对方重新发送，最好用 U 盘或压缩包原样传递。',
  }),
  'bundle-foreign': (d) => ({
    what: `${file(d)}不是本扩展导出的资料包。`,
    meaning: `${d.what ?? '里面没有清单'}，无法核对。没有改动任何内容。`,
    todo: '请选择由“资料包”页面导出的文件。',
  }),
  'bundle-version': (d) => ({
    what: `${file(d)}是由更新的版本导出的。`,
    meaning: '当前版本不认识这种格式。没有改动任何内容。',
    todo: '请先更新本扩展再核验。',
  }),
  'bundle-invalid': (d) => ({
    what: `${file(d)}核验没有通过。`,
    meaning: `${d.reason ?? d.what ?? d.message ?? '有文件缺失、多出或被改动'}。没有改动任何内容。`,
    todo: '请让对方重新导出并发送，不要在压缩包里增删文件。',
  }),
  'bundle-empty': say('所选范围内还没有佐证。', '没有可以导出的文件。', '请先截图或添加文件，或换一个范围。'),
  'file-refused': (d) => ({
    what: `没有接收${file(d)}。`,
    meaning: `${d.reason ?? '文件类型、大小或名称不符合要求'}。`,
    todo: '请使用 PDF 扫描件或图片，文件名与纸质文件名称一致。',
  }),
  'message-invalid': say(
    '收到一个不认识的请求，没有执行。',
    '网页或旧版本的扩展页面发来了不符合约定的内容，佐证不受影响。',
    '请刷新网页和本页面后再试。',
  ),
  unexpected: say(
    '出现了没有预料到的问题，这一步没有完成。',
    '已保存的佐证不受影响。',
    '请再试一次；仍然出现时，把下面的技术信息发给本单位技术人员。',
  ),
};
