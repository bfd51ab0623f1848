import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { agencySchema } from '../../knowledge/schema/agency.ts';
import { documentSchema } from '../../knowledge/schema/document.ts';
import { factSchema } from '../../knowledge/schema/fact.ts';
import { measureSchema } from '../../knowledge/schema/measure.ts';
import { root } from './knowledge-files.ts';

/** JSON Schemas of the knowledge files, for completion and checking while an officer types. */
export function buildSchemas(): void {
  const folder = join(root, 'src/generated/schema');
  mkdirSync(folder, { recursive: true });
  const schemas = {
    measure: measureSchema,
    document: documentSchema,
    agencies: z.array(agencySchema),
    facts: z.array(factSchema),
  };
  for (const [name, schema] of Object.entries(schemas)) {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
  }
}
