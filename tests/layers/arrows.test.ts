import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arrows, type SourceFile, wrongArrows } from './arrows';

const files: SourceFile[] = ['lib', 'components', 'entrypoints'].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: `${top}/${name}`, text: readFileSync(`${top}/${name}`, 'utf8') })),
);

describe('the layers', () => {
  it('know every folder there is', () => {
    const folders = new Set(
      files.map(({ path }) => (path.startsWith('lib/') ? path.split('/').slice(0, 2).join('/') : path.split('/')[0])),
    );
    expect(files.length).toBeGreaterThan(200);
    expect([...folders].sort()).toEqual(Object.keys(arrows).sort());
  });

  it('import only along the arrows', () => {
    expect(wrongArrows(files)).toEqual([]);
  });

  it.each([
    ['lib/model/x.ts', "import { y } from '../store/y';", 'lib/model/x.ts: lib/model → lib/store'],
    ['lib/coverage/x.ts', "import { y } from '@/lib/browser/y';", 'lib/coverage/x.ts: lib/coverage → lib/browser'],
    [
      'components/a/x.tsx',
      "const y = await import('@/lib/browser/y');",
      'components/a/x.tsx: components → lib/browser',
    ],
    ['components/a/x.tsx', "import { Dexie } from 'dexie';", 'components/a/x.tsx: components → dexie'],
    ['lib/capture/x.ts', "import { browser } from 'wxt/browser';", 'lib/capture/x.ts: lib/capture → wxt/browser'],
    ['lib/bundle/x.ts', 'chrome.tabs.query({});', 'lib/bundle/x.ts: lib/bundle → browser'],
  ])('would name a wrong one in %s: %s', (path, text, fault) => {
    expect(wrongArrows([{ path, text }])).toEqual([fault]);
  });
});
