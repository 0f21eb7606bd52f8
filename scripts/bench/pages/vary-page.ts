/** What a page is changed by; made outside it, so that the same seed gives the same page. */
export interface Variation {
  seed: number;
  /** Names of other plans, as menus, side columns and "related" lists carry them. */
  others: string[];
  /** Written instead of 2022 in every text. */
  year: number | null;
}

/**
 * Changes the page in place as other provinces' systems and other days would: related links and a side menu naming other
 * plans, a column left out, columns in another order, full-width digits and blanks in headings, other brackets, smaller
 * letters, other firms and numbers. Runs inside the page: it may use nothing from outside itself.
 */
export function varyPage({ seed, others, year }: Variation): void {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const texts = (change: (text: string, parent: Element) => string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent && !/SCRIPT|STYLE/.test(parent.tagName))
        walker.currentNode.textContent = change(walker.currentNode.textContent ?? '', parent);
    }
  };
  if (year !== null) {
    texts((text) => text.replaceAll('2022', String(year)));
    document.title = document.title.replaceAll('2022', String(year));
  }
  const style = random(6);
  if (style === 1)
    texts((text, parent) =>
      /^H[1-4]$/.test(parent.tagName) ? text.replace(/[()（）]/g, (one) => (/[(（]/.test(one) ? '［' : '］')) : text,
    );
  if (style === 2)
    texts((text, parent) =>
      /^H[1-4]$/.test(parent.tagName)
        ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        : text,
    );
  if (style === 3) document.documentElement.style.fontSize = '13px';
  texts((text) => text.replaceAll('演示', ['演示', '演示甲', '演示乙', '演示新'][random(4)] ?? '演示'));

  // Plain tables only: those of a library redraw themselves.
  for (const table of document.querySelectorAll<HTMLTableElement>('table:not([class*="el-"]):not(.dataTable)')) {
    const head = table.tHead?.rows[0];
    if (!head || head.cells.length < 6 || table.querySelector('[colspan], [rowspan]')) continue;
    const from = 1 + random(head.cells.length - 2);
    const drop = random(3) === 0 && /备注|序号|住所|成立|登记机关/.test(head.cells[from]?.textContent ?? '');
    for (const row of table.rows) {
      const cell = row.cells[from];
      if (!cell) continue;
      if (drop) cell.remove();
      else row.append(cell);
    }
  }
  if (random(2)) {
    const related = document.createElement('div');
    related.innerHTML = `<p>相关链接</p>${others.map((name) => `<p><a href="#">${name}</a></p>`).join('')}`;
    document.body.append(related);
  }
  if (random(3) === 0) {
    const notice = document.createElement('p');
    notice.textContent = '系统将于本周六 22:00 升级维护，届时暂停服务，请提前保存。客服电话：000-0000000';
    document.body.prepend(notice);
  }
}
