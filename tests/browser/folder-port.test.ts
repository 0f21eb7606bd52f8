import { describe, expect, test } from 'vitest';
import { createFolderPort } from '@/lib/browser/folder-port';
import { DemoDirectory, handleOf } from '../support/demo-directory';

function demo() {
  const root = new DemoDirectory('演示备份');
  return { root, port: createFolderPort(handleOf(root)) };
}

describe('a chosen folder', () => {
  test('takes files below folders that it did not have, and gives them back', async () => {
    const { port } = demo();
    await port.write('佐证/演示.png', new Blob(['一']));
    await port.write('说明.txt', new Blob(['二']));
    expect(await (await port.read('佐证/演示.png'))?.text()).toBe('一');
    expect(await (await port.read('说明.txt'))?.text()).toBe('二');
  });

  test('replaces a file whole', async () => {
    const { port } = demo();
    await port.write('数据.json', new Blob(['一个更长的旧文件']));
    await port.write('数据.json', new Blob(['新']));
    expect(await (await port.read('数据.json'))?.text()).toBe('新');
  });

  test('keeps the file as it was where a write fails on its way', async () => {
    const { port } = demo();
    await port.write('数据.json', new Blob(['旧']));
    const failing = new Blob(['新']);
    failing.stream = () =>
      new ReadableStream({
        pull() {
          throw new DOMException('unreadable', 'NotReadableError');
        },
      });
    await expect(port.write('数据.json', failing)).rejects.toMatchObject({ name: 'NotReadableError' });
    expect(await (await port.read('数据.json'))?.text()).toBe('旧');
  });

  test('lists the files of a folder without its folders', async () => {
    const { port } = demo();
    await port.write('佐证/甲.png', new Blob(['一']));
    await port.write('佐证/乙.png', new Blob(['二']));
    await port.write('佐证/旧/丙.png', new Blob(['三']));
    expect((await port.list('佐证')).sort()).toEqual(['乙.png', '甲.png']);
  });

  test('tells what is not there from a folder that is gone itself', async () => {
    const { root, port } = demo();
    expect(await port.read('副本.json')).toBeNull();
    expect(await port.read('佐证/演示.png')).toBeNull();
    expect(await port.list('佐证')).toEqual([]);
    root.gone = true;
    await expect(port.read('副本.json')).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(port.list('佐证')).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(port.write('副本.json', new Blob(['一']))).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
