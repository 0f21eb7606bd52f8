import type { Reply } from '../reply';
import { rowColour } from './rows';

/** A picture with a number and a colour of its own, a little late as pictures are. */
export function picture(number: number): Reply {
  const bars = Array.from(
    { length: 12 },
    (_, at) => `<rect x="${at * 50}" width="50" height="260" fill="${rowColour(number * 12 + at)}"/>`,
  ).join('');
  const body = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="260">${bars}<rect x="230" y="90" width="140" height="80" fill="#fff"/><text x="300" y="148" font-size="48" text-anchor="middle" font-family="sans-serif">${number}</text></svg>`;
  return { type: 'image/svg+xml', body, delay: 40 + (number % 4) * 60 };
}
