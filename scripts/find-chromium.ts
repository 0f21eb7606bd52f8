import { existsSync } from 'node:fs';

/** Where Chromium usually is; `CHROMIUM` in the environment wins. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

/** Path of a Chromium. Throws a sentence that says what to install where there is none. */
export function findChromium(): string {
  const path = [process.env.CHROMIUM ?? '', ...places].find((place) => place && existsSync(place));
  if (!path)
    throw new Error(
      '没有找到 Chromium。请先安装：apt-get install chromium fonts-noto-cjk，或用环境变量 CHROMIUM 指明它的位置。',
    );
  return path;
}
