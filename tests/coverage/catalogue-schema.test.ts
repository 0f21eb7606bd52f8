import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogueSchema } from '@/lib/coverage/catalogue-schema';

it('publishes the schema that the product itself checks with', () => {
  const file = new URL('../../public/catalogue/catalogue.schema.json', import.meta.url);
  const published: unknown = JSON.parse(readFileSync(file, 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(catalogueSchema())));
});
