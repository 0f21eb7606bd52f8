import { writeFile } from 'node:fs/promises';
import { makeTemplate, templates } from './papers/templates';

/** Writes the templates of the papers to `public/papers`; a test compares them. */
for (const name of Object.keys(templates) as (keyof typeof templates)[])
  await writeFile(`public/papers/${name}.docx`, await makeTemplate(name));
