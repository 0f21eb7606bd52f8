import * as z from 'zod/mini';

// Our pages allow no code from text: without this each window would try it once, to find out, and be refused.
z.config({ jitless: true });
