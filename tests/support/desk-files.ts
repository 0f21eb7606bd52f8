import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addPiece, bundleOf, countyOffice, pieceId } from './departments';
import { bundleFile, installationOf } from './desk-bundles';
import { deskPlanSheet, deskYear } from './desk-year';

/**
 * `tsx desk-files.ts DIR all|few`: the bundles of the made-up year (few: two departments and 应县, four pictures
 * each), one damaged, one of last year, the city's plan list, and `units.json` that says what is in them.
 */
const [dir = '', size] = process.argv.slice(2);
const year = deskYear();
const units = size === 'all' ? year : [year[0]!, year[1]!, year.find(({ name }) => name === '应县')!];
const most = size === 'all' ? Number.POSITIVE_INFINITY : 4;

for (const unit of units) {
  const { name, buffer } = await bundleFile(await installationOf(unit, most), unit.name);
  await writeFile(join(dir, name), buffer);
  if (unit !== units[0]) continue;
  const broken = Buffer.from(buffer);
  broken[broken.indexOf('IDAT') + 6]! ^= 1;
  await writeFile(join(dir, '坏了的.zip'), broken);
}
const past = await countyOffice('去年的安装', { code: '140602', name: '朔城区' }, { year: 2021, checks: 1 });
await addPiece(past, pieceId(3, 1), [], { n: 1 });
await writeFile(join(dir, '去年的.zip'), Buffer.from(await (await bundleOf(past)).arrayBuffer()));
await writeFile(join(dir, '演示计划.csv'), deskPlanSheet());
const told = units.map(({ name, pieces }) => ({ name, pieces: Math.min(most, pieces.length) }));
await writeFile(join(dir, 'units.json'), JSON.stringify({ all: year.map(({ name }) => name), units: told }));
