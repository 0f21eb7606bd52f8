import type { Page } from 'playwright-core';

// The extension's surfaces stand in closed shadow roots: only the debugger sees into them.

interface Node {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  children?: Node[];
  shadowRoots?: Node[];
}

const below = (node: Node): Node[] => [...(node.children ?? []), ...(node.shadowRoots ?? [])];
const textOf = (node: Node): string => node.nodeValue + below(node).map(textOf).join('');
function find(node: Node, fits: (node: Node) => boolean): Node | null {
  if (fits(node)) return node;
  for (const child of below(node)) {
    const found = find(child, fits);
    if (found) return found;
  }
  return null;
}

async function withSurface<T>(page: Page, use: (surface: Node | null, send: Send) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return await use(
      find(root as Node, ({ nodeName }) => nodeName === 'SHUANGSUIJI-SURFACE'),
      async (nodeId) => (await session.send('DOM.getBoxModel', { nodeId })).model.content,
    );
  } finally {
    await session.detach();
  }
}
type Send = (nodeId: number) => Promise<number[]>;

/** All text of the surface in the page; empty where there is none. */
export const surfaceText = (page: Page): Promise<string> =>
  withSurface(page, async (surface) => (surface ? textOf(surface) : ''));

/** Clicks the surface's button that says `text`, with the mouse. */
export async function clickInSurface(page: Page, text: string): Promise<void> {
  const [x, y] = await withSurface(page, async (surface, boxOf) => {
    const button = surface && find(surface, (node) => node.nodeName === 'BUTTON' && textOf(node) === text);
    if (!button) throw new Error(`网页里的提示没有“${text}”按钮：${surface ? textOf(surface) : '没有提示'}`);
    const box = await boxOf(button.nodeId);
    return [((box[0] ?? 0) + (box[4] ?? 0)) / 2, ((box[1] ?? 0) + (box[5] ?? 0)) / 2];
  });
  await page.mouse.click(x ?? 0, y ?? 0);
}

/** Waits until a surface stands in the page and takes keys. */
export async function surfaceReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.localName === 'shuangsuiji-surface', undefined, {
    timeout: 10_000,
  });
}
