import { sql } from 'drizzle-orm';
import { byColumn, countryName, type Facet } from './facet.ts';

/** What actors can be narrowed to. Each counts the actors that the same value in the filter would give. */
export const actorFacets = {
  kinds: byColumn(sql`actor`, sql`kind`),
  sectors: byColumn(sql`actor`, sql`sector`),
  countries: (holds) => sql`select value, ${countryName} as label, count from (
    select country as value, count(*) as count from actor where ${holds(sql`id`)} group by country)`,
  organizations: (holds) => sql`select organization.slug as value, organization.name as label,
      count(distinct actor_id) as count
    from actor_membership join actor organization on organization.id = organization_id
    where ${holds(sql`actor_id`)} group by organization.id`,
} satisfies Record<string, Facet>;
