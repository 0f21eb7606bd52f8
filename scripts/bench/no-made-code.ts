import * as z from 'zod/mini';

// The page forbids code made from text. Imported first: a schema asks when it is made.
z.config({ jitless: true });
