import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../lib/bundle/hashes';
import { demoOffice } from '../tests/support/demo-bundle';

// Run once for each version of the format. What it writes is never written again: the tests hold today's code to it.
const folder = 'tests/fixtures/bundle-v2';
if (existsSync(join(folder, 'demo.zip'))) {
  console.error(`${folder}/demo.zip 已经存在。冻结的样本不再改写；格式变了要用新的版本号和新的文件夹。`);
  process.exit(1);
}
const office = await demoOffice();
const { file, fileName } = await office.bundle({ kind: 'all' });
const sha256 = await sha256Of(file);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'demo.zip'), new Uint8Array(await file.arrayBuffer()));
writeFileSync(join(folder, 'demo.zip.sha256'), `${sha256}  demo.zip\n`);
console.log(`${folder}/demo.zip（${fileName}） ${file.size} 字节 ${sha256}`);
process.exit(0);
