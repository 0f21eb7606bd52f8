import { z } from 'zod';

// The page forbids code made from text. Imported first: a schema asks when it is made.
z.config({ jitless: true });
