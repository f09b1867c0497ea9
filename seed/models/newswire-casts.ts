/** Who and what may fill the slots of `newswire-shapes.txt`, by the letters a slot begins with. */
import type { Casting } from './cast.ts';
import { openComposers, openOrganizations, openTeams } from './cast-organizations.ts';
import { openPeople } from './cast-people.ts';
import {
  openCities,
  openCountries,
  openGrounds,
  openNations,
  openRegions,
  openSeats,
} from './cast-places.ts';

export function openCastings(): ReadonlyMap<string, Casting> {
  const { company, bank, party, body, university, desk } = openComposers();
  return new Map<string, Casting>([
    ['p', openPeople()],
    ['c', openCountries()],
    ['nation', openNations()],
    ['city', openCities()],
    ['region', openRegions()],
    ['seat', openSeats()],
    ['ground', openGrounds()],
    ['fc', openTeams('football')],
    ['bb', openTeams('baseball')],
    ['nf', openTeams('american-football')],
    ['nb', openTeams('basketball-usa')],
    ['nh', openTeams('ice-hockey-usa')],
    ['cr', openTeams('cricket')],
    ['ru', openTeams('rugby')],
    ['af', openTeams('australian-rules')],
    ['eu', openTeams('basketball', 'football')],
    ['co', openTeams('college')],
    ['mr', openTeams('motor-racing')],
    ['cy', openTeams('cycling')],
    ['firm', openOrganizations('company', company)],
    ['bank', openOrganizations('bank', bank)],
    ['market', openOrganizations('market')],
    ['press', openOrganizations('press')],
    ['party', openOrganizations('party', party)],
    ['body', openOrganizations('body', body)],
    ['uni', openOrganizations('university', university)],
    ['desk', (draw) => ({ type: 'ORGANIZATION', forms: { '': desk(draw) } })],
  ]);
}
