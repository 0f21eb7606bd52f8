import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from '@/lib/model/crc32';

const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 2654435761) >>> 24);

describe('crc32', () => {
  it('gives the check value of the standard for "123456789"', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('agrees with zlib for every length around the sixteen-byte stride, wherever the bytes begin', () => {
    for (let length = 0; length < 40; length += 1) expect(crc32(bytes(length))).toBe(zlibCrc32(bytes(length)));
    for (let from = 0; from < 8; from += 1)
      for (let to = from; to < from + 40; to += 1) {
        const part = bytes(60).subarray(from, to);
        expect(crc32(part)).toBe(zlibCrc32(part));
      }
    expect(crc32(bytes(100_003))).toBe(zlibCrc32(bytes(100_003)));
  });

  it('continues from a seed, so that pieces give the same value as the whole', () => {
    const whole = bytes(1000);
    for (const cut of [0, 1, 7, 8, 9, 500, 1000]) {
      expect(crc32(whole.subarray(cut), crc32(whole.subarray(0, cut)))).toBe(crc32(whole));
    }
  });
});
