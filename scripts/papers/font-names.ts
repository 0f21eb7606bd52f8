import JSZip from 'jszip';

/** Where a computer lacks the left font, Word takes the right one: Windows 仿宋 for the older 仿宋_GB2312. */
const otherNames = [
  ['方正小标宋简体', '小标宋'],
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
] as const;

const table = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${otherNames
  .map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}</w:fonts>`;

/** The one day of every file in a template, so that the same source gives the same bytes. */
const day = new Date(Date.UTC(2022, 0, 1));

/** In a table lines stand closer than on the page: the grid of 22 lines would pull them apart. */
const offGrid = (xml: string): string =>
  xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, (table) =>
    table.replaceAll('<w:pPr><w:spacing', '<w:pPr><w:snapToGrid w:val="0"/><w:spacing'),
  );

/** Gives the document its font table, takes its tables off the grid and leaves out when it was made. */
export async function finish(docx: Uint8Array): Promise<Uint8Array> {
  const made = await JSZip.loadAsync(docx);
  const out = new JSZip();
  for (const path of Object.keys(made.files).sort()) {
    const file = made.files[path];
    if (!file || file.dir) continue;
    const given = path === 'word/fontTable.xml' ? table : await file.async('string');
    const text = path === 'word/document.xml' ? offGrid(given) : given;
    out.file(path, text.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, '$12022-01-01T00:00:00Z'), {
      date: day,
      createFolders: false,
    });
  }
  return out.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' });
}
