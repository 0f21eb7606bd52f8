import type { StoreContext } from './context';

/** Inside a write that covers `installation`: the id of this installation, made on first use. */
export async function installationWithin({ db, randomId }: StoreContext): Promise<string> {
  const row = await db.installation.get('installation');
  if (row?.key === 'installation') return row.id;
  const id = randomId();
  await db.installation.add({ key: 'installation', id });
  return id;
}
