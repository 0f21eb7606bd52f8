/** True in `npm run test:soak`: every variant is tried. `npm test` takes a part that fits ten minutes on two cores. */
export const soak = process.env.SOAK === '1';
