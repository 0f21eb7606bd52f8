import { belongsTo } from '../../model/county-assessment';
import type { BundleReport } from '../verify-bundle';
import { mostPixels, pictureSize } from './picture-size';

const headBytes = 65_536;

/**
 * What forbids taking a sound bundle in, one sentence each, naming the piece: a picture whose size is not the one in
 * its record, or that is too large to be opened here; a piece of another assessment than the bundle's.
 */
export async function receivingFaults({ manifest, bytesOf }: BundleReport): Promise<string[]> {
  const faults: string[] = [];
  const foreign = (assessment: string): boolean => !belongsTo(assessment, manifest.assessment);
  for (const { path, record } of manifest.evidence) {
    if (foreign(record.assessment)) faults.push(`佐证属于另一个考核：${path}（${record.assessment}）`);
    const bytes = await bytesOf(path);
    if (!bytes.ok) {
      faults.push(`文件损坏：${path}`);
      continue;
    }
    const size = pictureSize(new Uint8Array(await bytes.value.slice(0, headBytes).arrayBuffer()));
    if (!size) continue;
    const { picture } = record;
    const told = `${size.width}×${size.height}`;
    if (picture && (picture.width !== size.width || picture.height !== size.height))
      faults.push(`图片尺寸与记录不符：${path}（图片 ${told}，记录 ${picture.width}×${picture.height}）`);
    // A capture of a long page may be larger; its record then says so, and how it was put together.
    else if (size.width * size.height > mostPixels && !(picture && record.capture && record.capture.tiles.length > 0))
      faults.push(`图片太大，打开会使电脑停顿：${path}（${told}）`);
  }
  for (const { evidence, assessment: other } of manifest.filings)
    if (foreign(other)) faults.push(`归档属于另一个考核：${evidence}（${other}）`);
  for (const { id, assessment: other } of [...manifest.plans, ...manifest.departments])
    if (foreign(other)) faults.push(`计划或部门属于另一个考核：${id}（${other}）`);
  return faults;
}
