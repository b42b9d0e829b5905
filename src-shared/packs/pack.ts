import { z } from 'zod';

/** What a site may switch on beside the Head Start binder: one key a pack. */
export const Pack = z.enum(['river-valleys']);
export type Pack = z.infer<typeof Pack>;

/**
 * The sections of operations that each pack adds. Their records belong to no class, so that a right
 * that reaches only *own* does not reach them.
 */
const sections: Record<Pack, readonly string[]> = {
  'river-valleys': ['regions', 'agencies', 'households', 'barriers', 'coordinatedEntry'],
};

/** The pack that an operation, such as `regions.list`, belongs to; null for one of the binder's own. */
export function packOf(operation: string): Pack | null {
  const section = operation.slice(0, operation.indexOf('.'));
  return Pack.options.find((pack) => sections[pack].includes(section)) ?? null;
}
