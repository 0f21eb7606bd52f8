// What a person asks for now and then, in a part of its own: windows open without reading it.
export { drawStrip } from '@/lib/derive/draw-strip';
export { comparePictures } from '@/lib/pair/compare';
export { verifyBundleFile } from '@/lib/use-cases/bundles';
export { addStrip, saveMarks } from '@/lib/use-cases/derive-picture';
export { exportBundles } from '@/lib/use-cases/export-bundles';
export { exportHistory, planExport } from '@/lib/use-cases/export-plan';
export { importCatalogue } from '@/lib/use-cases/import-catalogue';
export { previewPlans } from '@/lib/use-cases/import-plans';
export { previewReceive } from '@/lib/use-cases/receive-bundle';
export { pictureTools } from './picture-tools';
