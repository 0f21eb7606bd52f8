import { checkChain } from '../../model/chain';
import { LogEntry } from '../../model/log-entry';
import type { OwnTemplate } from '../../model/office-papers';
import { sealOf } from '../../model/seal';
import { sha256Of } from '../content';
import { StoreFailure } from '../failure';
import { onFolder, readJson, readText } from './folder-files';
import type { FolderPort } from './folder-port';
import {
  type CopiedTemplate,
  CopyData,
  CopyHead,
  entriesPerFile,
  logFile,
  originalName,
  paths,
  SealedRecord,
  templateFile,
} from './layout';

export interface CopyContents {
  head: CopyHead;
  data: CopyData;
  log: LogEntry[];
}

/** Head, data and log of a copy, the log checked from its first entry to the head. */
export async function readCopy(folder: FolderPort): Promise<CopyContents> {
  if ((await readText(folder, paths.head)) === null) throw new StoreFailure('copy-foreign');
  const head = await readJson(folder, paths.head, CopyHead);
  const data = await readJson(folder, paths.data, CopyData);
  const log: LogEntry[] = [];
  for (let from = 0; from <= head.seq; from += entriesPerFile) log.push(...(await readLogFile(folder, logFile(from))));
  // A run that was stopped after the log and before the head leaves entries that the head does not speak of yet.
  const told = log.slice(0, head.seq + 1);
  const chain = checkChain(told);
  if (!chain.ok || chain.value !== head.head || told.length !== head.seq + 1)
    throw new StoreFailure('copy-damaged', { file: chain.ok ? paths.head : logFile(chain.error.seq) });
  return { head, data, log: told };
}

async function readLogFile(folder: FolderPort, path: string): Promise<LogEntry[]> {
  const text = await readText(folder, path);
  try {
    if (text !== null)
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => LogEntry.parse(JSON.parse(line)));
  } catch (error) {
    throw new StoreFailure('copy-damaged', { file: path }, error);
  }
  throw new StoreFailure('copy-damaged', { file: path });
}

export interface CopiedEvidence extends SealedRecord {
  bytes: Blob;
  thumbnail: Blob | null;
}

/** One evidence out of the copy, its seal and its bytes checked. */
export async function readEvidence(
  folder: FolderPort,
  { id, record: name }: CopyData['evidence'][number],
): Promise<CopiedEvidence> {
  const path = `${paths.evidence}/${name}`;
  const { record, seal } = await readJson(folder, path, SealedRecord);
  if (record.id !== id || sealOf(record) !== seal) throw new StoreFailure('copy-damaged', { file: path });
  const original = `${paths.evidence}/${originalName(record)}`;
  // Into memory, so that what was checked is what is stored, whatever happens to the folder meanwhile.
  const bytes = await onFolder(async () => (await folder.read(original))?.arrayBuffer() ?? null);
  if (!bytes || (await sha256Of(bytes)) !== record.content.sha256)
    throw new StoreFailure('copy-damaged', { file: original });
  const thumbnail = await onFolder(
    async () => (await folder.read(`${paths.thumbnails}/${id}.png`))?.arrayBuffer() ?? null,
  );
  return {
    record,
    seal,
    bytes: new Blob([bytes], { type: record.content.mediaType }),
    thumbnail: thumbnail && new Blob([thumbnail], { type: 'image/png' }),
  };
}

/** A template of the office out of the copy, its bytes checked. */
export async function readTemplate(folder: FolderPort, template: CopiedTemplate): Promise<OwnTemplate> {
  const path = `${paths.templates}/${templateFile(template)}`;
  const bytes = await onFolder(async () => (await folder.read(path))?.arrayBuffer() ?? null);
  if (!bytes || (await sha256Of(bytes)) !== template.sha256) throw new StoreFailure('copy-damaged', { file: path });
  return { fileName: template.fileName, bytes: new Blob([bytes]) };
}
