import { z } from 'zod';

// zod tries whether it may build code from text, which the pages' content policy forbids and browsers report.
// Next runs this before anything else of a page.
z.config({ jitless: true });
