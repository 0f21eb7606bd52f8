import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { movingPicture } from '@/scripts/moving-picture';

const frame = (grey: number, width = 8): Buffer => {
  const png = new PNG({ width, height: 6 });
  png.data.fill(grey);
  return PNG.sync.write(png);
};
const typesOf = (png: Buffer): string[] => {
  const types: string[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) types.push(png.toString('latin1', at + 4, at + 8));
  return types;
};

describe('a moving picture', () => {
  it('holds all frames in order and shows the first where nothing can move', () => {
    const moving = movingPicture([10, 120, 240].map((grey) => ({ png: frame(grey), seconds: 1.5 })));
    expect(typesOf(moving)).toEqual(['IHDR', 'acTL', 'fcTL', 'IDAT', 'fcTL', 'fdAT', 'fcTL', 'fdAT', 'IEND']);
    expect(PNG.sync.read(moving).data[0]).toBe(10);
  });

  it('refuses frames of different sizes', () => {
    expect(() => movingPicture([frame(1), frame(1, 9)].map((png) => ({ png, seconds: 1 })))).toThrow('differ');
    expect(() => movingPicture([])).toThrow('needs a frame');
  });
});
