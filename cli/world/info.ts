/** What the manifests of the bundled packs say. */
import type { PackInfo } from '../../lib/pack/write.ts'

/** The version changes with what is in a pack; its digest changes with every byte. */
export const SEED_PACK: PackInfo = {
  id: 'seeds',
  version: '1',
  title: 'Curated entries and articles that come with Backstory',
  licence: 'MIT (entries); the article states no licence of its own',
}

export const COUNTRIES: PackInfo = {
  id: 'countries',
  version: '5.1.0',
  title: 'Countries and territories, their capitals and demonyms',
  licence: 'ODbL-1.0',
  notice:
    'Contains information from world-countries 5.1.0 by Mohammed Le Doze (https://mledoze.github.io/countries/), which is made available here under the Open Database License (ODbL) 1.0, https://opendatacommons.org/licenses/odbl/1-0/.',
}

export const WORLD: PackInfo = {
  id: 'world',
  version: '3.1',
  title: 'People, places, organizations and events of WordNet 3.1',
  licence: 'WordNet-3.0',
  asOf: '2011',
  notice: `WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved.

WordNet Release 3.0. This software and database is being provided to you, the LICENSEE, by Princeton University under the following license. By obtaining, using and/or copying this software and database, you agree that you have read, understood, and will comply with these terms and conditions.:

Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and statements, including the disclaimer, and that the same appear on ALL copies of the software, database and documentation, including modifications that you make for internal use or for distribution.

WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.

THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.

The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of the software and/or database. Title to copyright in this software, database and any associated documentation shall at all times remain with Princeton University and LICENSEE agrees to preserve same.`,
}
