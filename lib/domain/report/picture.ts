import { z } from 'zod';

/** How a box or a way is drawn. `held`: in a cut that is large enough; `cut`: in one that is not. */
export const looks = ['plain', 'held', 'cut', 'nothing'] as const;

/** The ways from what happened to our record, laid out; lengths in units of the picture. */
export const wayPictureSchema = z.object({
  width: z.number(),
  height: z.number(),
  ways: z.array(z.object({ path: z.string(), look: z.enum(looks) })),
  boxes: z.array(
    z.object({
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      label: z.string(),
      remark: z.string(),
      look: z.enum(looks),
    }),
  ),
  /** The middles of both ends. */
  ends: z.array(z.object({ x: z.number(), y: z.number(), what: z.enum(['world', 'record']) })),
});
export type WayPicture = z.infer<typeof wayPictureSchema>;
