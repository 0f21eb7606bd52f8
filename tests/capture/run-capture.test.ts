import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { blankPixels, copyPixels, fillPixels, type Pixels } from '@/lib/capture/pixels';
import { runCapture } from '@/lib/capture/run-capture';
import { fillColour } from '@/lib/capture/stitcher';
import { footerColour, noise, paperPage, refusing, shellColour } from '@/tests/support/paper-page';

const whole = { kind: 'scroller', choice: 0, keepShell: false } as const;
const framed = { kind: 'scroller', choice: 0, keepShell: true } as const;

async function taken(order: Parameters<typeof runCapture>[0], page: ReturnType<typeof paperPage>) {
  const result = await runCapture(order, page.world);
  if (!result.ok) throw new Error(result.error.code);
  const bytes = Buffer.from(await result.value.picture.arrayBuffer());
  return { ...result.value, pixels: PNG.sync.read(bytes) };
}

/** Pixels that differ between a decoded PNG and the expected content at (x, y). */
function wrong(png: PNG, expected: Pixels, x = 0, y = 0): number {
  let count = 0;
  for (let row = 0; row < expected.height; row++) {
    for (let col = 0; col < expected.width; col++) {
      const a = ((row + y) * png.width + col + x) * 4;
      const b = (row * expected.width + col) * 4;
      if (
        png.data[a] !== expected.data[b] ||
        png.data[a + 1] !== expected.data[b + 1] ||
        png.data[a + 2] !== expected.data[b + 2]
      )
        count++;
    }
  }
  return count;
}

const colourAt = (png: PNG, x: number, y: number) => [
  ...png.data.subarray((y * png.width + x) * 4, (y * png.width + x) * 4 + 3),
];

describe('a whole page', () => {
  it.each([
    ['a long page', { viewport: { width: 200, height: 150 }, content: { width: 200, height: 1003 } }],
    [
      'a page one row longer than the window',
      { viewport: { width: 200, height: 150 }, content: { width: 200, height: 151 } },
    ],
    ['a wide and long page', { viewport: { width: 200, height: 150 }, content: { width: 733, height: 611 } }],
    [
      'a page at twice the pixels',
      { viewport: { width: 120, height: 100 }, content: { width: 240, height: 1204 }, scale: 2 },
    ],
    ['a page at 125 %', { viewport: { width: 160, height: 120 }, content: { width: 200, height: 1000 }, scale: 1.25 }],
    ['a page at 80 %', { viewport: { width: 200, height: 150 }, content: { width: 400, height: 840 }, scale: 0.8 }],
  ])('puts every pixel of %s in its place', async (_name, options) => {
    const page = paperPage(options);
    const { pixels, status, seams } = await taken(whole, page);
    expect([pixels.width, pixels.height]).toEqual([page.content.width, page.content.height]);
    expect(wrong(pixels, page.content)).toBe(0);
    expect(status).toBe('complete');
    expect(seams.every(({ unequal, overlapRows }) => unequal === 0 && overlapRows > 0)).toBe(true);
  });

  it('gives the browser’s own bytes where everything is in view', async () => {
    const page = paperPage({ viewport: { width: 80, height: 60 }, content: { width: 80, height: 60 } });
    const result = await runCapture(framed, page.world);
    expect(result.ok && result.value.picture.type).toBe('image/png');
  });

  it('shows the shadow of a shell where the picture begins, and nowhere on its seams', async () => {
    const page = paperPage({
      viewport: { width: 200, height: 150 },
      box: { x: 40, y: 30, width: 160, height: 120 },
      content: { width: 371, height: 503 },
      shadow: 4,
    });
    const { pixels, status } = await taken(framed, page);
    expect(status).toBe('complete');
    for (let y = 4; y < 503; y++)
      for (let x = 4; x < 371; x++) {
        const own = page.content.data.subarray((y * 371 + x) * 4, (y * 371 + x) * 4 + 3);
        if (colourAt(pixels, 40 + x, 30 + y).join() !== own.join()) throw new Error(`wrong pixel at ${x}, ${y}`);
      }
  });

  it('shows a bar at the bottom of the window once, whole, at the end', async () => {
    const page = paperPage({ viewport: { width: 100, height: 150 }, content: { width: 100, height: 160 }, footer: 40 });
    const { pixels, status } = await taken(whole, page);
    expect(colourAt(pixels, 50, 119)).not.toEqual(footerColour);
    for (let y = 120; y < 160; y++) expect(colourAt(pixels, 50, y)).toEqual(footerColour);
    expect(status).toBe('complete');
  });
});

describe('a shell with a scroller inside', () => {
  it('keeps the shell once and grows only the scroller', async () => {
    const page = paperPage({
      viewport: { width: 300, height: 200 },
      box: { x: 60, y: 40, width: 230, height: 150 },
      content: { width: 400, height: 700 },
    });
    const { pixels } = await taken(framed, page);
    expect([pixels.width, pixels.height]).toEqual([300 + 170, 200 + 550]);
    expect(wrong(pixels, page.content, 60, 40)).toBe(0);
    expect(colourAt(pixels, 10, 10)).toEqual(shellColour);
    expect(colourAt(pixels, 10, 180)).toEqual(shellColour);
    expect(colourAt(pixels, 469, 100)).toEqual(shellColour);
    expect(colourAt(pixels, 10, 749)).toEqual(shellColour);
    // Beside the grown part there are no page pixels, and none are made up.
    expect(colourAt(pixels, 10, 400)).toEqual([...fillColour]);
    expect(colourAt(pixels, 350, 10)).toEqual([...fillColour]);
  });

  it('gives the content alone on request', async () => {
    const page = paperPage({
      viewport: { width: 300, height: 200 },
      box: { x: 60, y: 40, width: 230, height: 150 },
      content: { width: 230, height: 700 },
    });
    const { pixels } = await taken(whole, page);
    expect([pixels.width, pixels.height]).toEqual([230, 700]);
    expect(wrong(pixels, page.content)).toBe(0);
  });
});

describe('marks that tell which frame a shot shows', () => {
  const long = { viewport: { width: 100, height: 100 }, content: { width: 100, height: 900 } };

  it.each([
    ['now and then', (shot: number) => shot % 3 === 2],
    ['until it waits three frames', (_: number, frames: number) => frames < 3],
  ])('finds every shot that shows the frame before, %s, and takes it again', async (_name, isOld) => {
    const page = paperPage(long);
    page.isOld = isOld;
    const { pixels, status, seams } = await taken(whole, page);
    expect(wrong(pixels, page.content)).toBe(0);
    expect(status).toBe('complete');
    expect(seams.every(({ unequal }) => unequal === 0)).toBe(true);
  });

  it('finds an old frame also where all rows look alike', async () => {
    const page = paperPage(long);
    fillPixels(page.content, { x: 0, y: 0, width: 100, height: 900 }, [255, 255, 255]);
    fillPixels(page.content, { x: 20, y: 150, width: 60, height: 20 }, [0, 0, 0]);
    page.isOld = (shot) => shot === 1 || shot === 4;
    const { pixels, status } = await taken(whole, page);
    expect(wrong(pixels, page.content)).toBe(0);
    expect(status).toBe('complete');
  });

  it('finds a shot that was read only when the page had moved on', async () => {
    const page = paperPage(long);
    page.isLate = (readMs) => readMs < 30;
    const { pixels, status } = await taken(whole, page);
    expect(wrong(pixels, page.content)).toBe(0);
    expect(status).toBe('complete');
  });

  it('does without where something of the page covers them', async () => {
    const page = paperPage(long);
    page.markHidden = true;
    const { pixels, status } = await taken(whole, page);
    expect(wrong(pixels, page.content)).toBe(0);
    expect(status).toBe('complete');
  });

  it.each([
    ['a window too low for a seam', { viewport: { width: 100, height: 6 }, content: { width: 100, height: 60 } }],
    ['a low and narrow window', { viewport: { width: 9, height: 14 }, content: { width: 60, height: 90 }, scale: 1 }],
    ['half the size', { viewport: { width: 200, height: 60 }, content: { width: 100, height: 300 }, scale: 0.5 }],
    ['three times the size', { viewport: { width: 60, height: 50 }, content: { width: 360, height: 900 }, scale: 3 }],
  ])('are nowhere in the picture of %s', async (_name, options) => {
    const page = paperPage(options);
    const { pixels } = await taken(whole, page);
    expect(wrong(pixels, page.content)).toBe(0);
  });
});

describe('a part of what scrolls', () => {
  const long = { viewport: { width: 100, height: 100 }, content: { width: 340, height: 900 } };

  it('is cut out of its scroller to the pixel, and nothing beyond it is gone through', async () => {
    const page = paperPage(long);
    const crop = { x: 30, y: 150, width: 200, height: 321 };
    const { pixels, status, mode, tiles, preview } = await taken({ ...whole, crop }, page);
    expect([pixels.width, pixels.height]).toEqual([200, 321]);
    const own = blankPixels(200, 321);
    copyPixels(page.content, crop, own, 0, 0);
    expect(wrong(pixels, own)).toBe(0);
    expect([status, mode]).toEqual(['complete', 'element']);
    expect(Math.max(...tiles.map(({ scrollY }) => scrollY))).toBe(371);
    expect(Math.max(...tiles.map(({ scrollX }) => scrollX))).toBe(130);
    expect(preview?.width).toBe(200);
  });

  it('ends where the content ends, however far it says it reaches', async () => {
    const page = paperPage(long);
    const { pixels, width, height } = await taken({ ...whole, crop: { x: 300, y: 850, width: 90, height: 400 } }, page);
    expect([pixels.width, pixels.height]).toEqual([40, 50]);
    expect([width, height]).toEqual([40, 50]);
  });
});

describe('a page that does not hold still', () => {
  it('takes a tile again when the shot still shows another place', async () => {
    const page = paperPage({ viewport: { width: 100, height: 100 }, content: { width: 100, height: 600 } });
    const original = page.content;
    page.beforeShot = (shot) => {
      page.content = shot === 3 ? noise(100, 600, 99) : original;
    };
    const { pixels, status, tiles } = await taken(whole, page);
    expect(wrong(pixels, original)).toBe(0);
    expect(status).toBe('complete');
    expect(tiles.some(({ retakes }) => retakes > 0)).toBe(true);
  });

  it('starts again from the top when the page changed for good', async () => {
    const page = paperPage({ viewport: { width: 100, height: 100 }, content: { width: 100, height: 600 } });
    const changed = noise(100, 600, 7);
    page.beforeShot = (shot) => {
      if (shot >= 4) page.content = changed;
    };
    const { pixels, status } = await taken(whole, page);
    expect(wrong(pixels, changed)).toBe(0);
    expect(status).toBe('complete');
  });

  it('calls the picture doubtful, with the seams named, when it never holds still', async () => {
    const page = paperPage({ viewport: { width: 100, height: 100 }, content: { width: 100, height: 300 } });
    page.beforeShot = (shot) => {
      page.content = noise(100, 300, shot + 2);
    };
    const { status, reasons, seams } = await taken(whole, page);
    expect(status).toBe('doubtful');
    expect(reasons).toContain('seam-differs');
    expect(seams.some(({ unequal }) => unequal > 0)).toBe(true);
  });

  it('cuts an endless page and says so', async () => {
    const page = paperPage({ viewport: { width: 20, height: 100 }, content: { width: 20, height: 200 } });
    page.beforeShot = () => {
      const longer = noise(20, page.content.height + 100, 1);
      page.content = longer;
    };
    const { status, reasons } = await taken(whole, page);
    expect(status).toBe('truncated');
    expect(reasons).toContain('page-grows');
  });
});

describe('a capture that can’t go on', () => {
  it.each(['tab-changed', 'page-navigated', 'tab-closed', 'no-permission'] as const)(
    'gives no picture after %s and puts the page back',
    async (code) => {
      const page = paperPage({ viewport: { width: 100, height: 100 }, content: { width: 100, height: 500 } });
      const result = await runCapture(whole, { ...page.world, shooter: refusing(code) });
      expect(result).toEqual({ ok: false, error: { code } });
      expect(page.restored).toBeGreaterThan(0);
    },
  );

  it.each(['frame-changed', 'page-gone'] as const)(
    'gives no picture where putting the page back says %s',
    async (code) => {
      for (const order of [whole, framed, { kind: 'visible' } as const]) {
        const page = paperPage({ viewport: { width: 100, height: 100 }, content: { width: 100, height: 300 } });
        page.after = { ok: false, error: { code } };
        expect(await runCapture(order, page.world)).toEqual({ ok: false, error: { code } });
      }
    },
  );

  it('stops when it is cancelled and puts the page back', async () => {
    const page = paperPage({ viewport: { width: 100, height: 100 }, content: { width: 100, height: 500 } });
    let shots = 0;
    page.beforeShot = (shot) => {
      shots = shot;
    };
    const result = await runCapture(whole, { ...page.world, cancelled: () => shots >= 2 });
    expect(result).toEqual({ ok: false, error: { code: 'capture-cancelled' } });
    expect(page.restored).toBeGreaterThan(0);
  });
});

describe('a region', () => {
  it('is cut out of the visible part at device pixels', async () => {
    const page = paperPage({ viewport: { width: 100, height: 80 }, content: { width: 200, height: 160 }, scale: 2 });
    const { pixels } = await taken({ kind: 'region', rect: { x: 10, y: 5, width: 30.25, height: 20 } }, page);
    expect([pixels.width, pixels.height]).toEqual([61, 40]);
    const i = (10 * 200 + 20) * 4;
    expect(colourAt(pixels, 0, 0)).toEqual([...page.content.data.subarray(i, i + 3)]);
  });

  it('refuses one of no size', async () => {
    const page = paperPage({ viewport: { width: 100, height: 80 }, content: { width: 100, height: 80 } });
    const result = await runCapture({ kind: 'region', rect: { x: 0, y: 0, width: 0.2, height: 9 } }, page.world);
    expect(result).toEqual({ ok: false, error: { code: 'nothing-selected' } });
  });
});
