import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyBundle } from '@/lib/bundle/verify-bundle';

// Made once for each version by scripts/make-bundle-fixture.ts. A change that can't read one needs a new version.
describe.each([
  [1, 'unsigned'],
  [2, 'signed'],
])('the frozen bundle of version %i', (version, signature) => {
  const path = `tests/fixtures/bundle-v${version}/demo.zip`;
  const bytes = new Uint8Array(readFileSync(path));

  it('is the one that was frozen', () => {
    const [sum] = readFileSync(`${path}.sha256`, 'utf8').split(' ');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
  });

  it('is still found whole', async () => {
    const report = await verifyBundle(new Blob([bytes]));
    expect(report.ok && report.value).toMatchObject({
      files: 6,
      faults: [],
      manifest: { format: `shuangsuiji-bundle/${version}` },
      signature: { state: signature },
    });
  });
});
