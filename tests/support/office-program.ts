import { execFileSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';

/** A document as LibreOffice shows it, beside it as a PDF. `profile`: a folder of its own, as a second run must not meet the first. */
export function openInOffice(file: string, profile: string): { pdf: string; pages: number; text: string; a4: boolean } {
  const folder = dirname(file);
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
    { stdio: 'ignore', timeout: 120_000 },
  );
  return readPdf(join(folder, `${basename(file).replace(/\.\w+$/, '')}.pdf`));
}

/** Pages and words of a PDF; line breaks and spaces, which stand where the lines happen to end, are left out. */
export function readPdf(pdf: string): { pdf: string; pages: number; text: string; a4: boolean } {
  const told = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return {
    pdf,
    pages: Number(/^Pages:\s+(\d+)$/m.exec(told)?.[1]),
    text: text.replace(/\s+/g, ''),
    a4: /^Page size:\s+59[45][\d.]* x 84[12][\d.]* pts/m.test(told),
  };
}
