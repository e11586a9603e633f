import { parcel } from './gifts.ts';
import * as fruit from './fruit.ts';
import * as infusions from './infusions.ts';
import * as meat from './meat.ts';
import { motifs, type Motif } from './motifs.ts';
import * as mushrooms from './mushrooms.ts';
import * as nuts from './nuts.ts';
import * as roots from './roots.ts';
import * as tea from './tea.ts';
import * as vegetables from './vegetables.ts';

/** Which function draws which motif. */
export const drawings = {
  ...Object.fromEntries(motifs.map((motif) => [motif, parcel])),
  'green-tea': tea.greenTea,
  'green-tea-bag': tea.greenTeaBag,
  'red-tea': tea.redTea,
  'white-tea-cake': tea.whiteTeaCake,
  'everyday-tea': tea.everydayTea,
  'jade-dew-tea': tea.jadeDewTea,
  'selenium-tea': tea.seleniumTea,
  'vine-tea': infusions.vineTea,
  'jasmine-tea': infusions.jasmineTea,
  'gynostemma-tea': infusions.gynostemmaTea,
  potato: roots.potato,
  'small-potatoes': roots.smallPotatoes,
  'purple-potato': roots.purplePotato,
  'potato-sacks': roots.potatoSacks,
  cabbage: vegetables.cabbage,
  chilli: vegetables.chilli,
  radish: vegetables.radish,
  'water-shield': vegetables.waterShield,
  'bamboo-shoots': vegetables.bambooShoots,
  'dried-beans': vegetables.driedBeans,
  shiitake: mushrooms.shiitake,
  'black-fungus': mushrooms.blackFungus,
  morel: mushrooms.morel,
  plum: fruit.plum,
  'plum-gift': fruit.plumGift,
  kiwifruit: fruit.kiwifruit,
  'dried-kiwi': fruit.driedKiwi,
  pomelo: fruit.pomelo,
  blueberry: fruit.blueberry,
  chestnut: nuts.chestnut,
  walnut: nuts.walnut,
  'mixed-beans': nuts.mixedBeans,
  'cured-pork': meat.curedPork,
  'pig-trotter': meat.pigTrotter,
  sausage: meat.sausage,
  'fresh-pork': meat.freshPork,
  eggs: meat.eggs,
  chicken: meat.chicken,
  'dried-fish': meat.driedFish,
} as Record<Motif, () => string>;
