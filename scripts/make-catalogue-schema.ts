/**
 * Writes the published JSON schema of a catalogue from the schema that the product itself checks with:
 * `tsx scripts/make-catalogue-schema.ts`. A test compares the two, so that the published one cannot fall behind.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogueSchema } from '../lib/coverage/catalogue-schema';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = 'public/catalogue/catalogue.schema.json';
writeFileSync(`${root}/${target}`, JSON.stringify(catalogueSchema(), null, 2));
execFileSync(`${root}/node_modules/.bin/biome`, ['format', '--write', target], { cwd: root, stdio: 'ignore' });
process.stdout.write(`已写入 ${target}\n`);
