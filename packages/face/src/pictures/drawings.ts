import * as blossoms from './blossoms.ts';
import * as craft from './craft.ts';
import * as fruit from './fruit.ts';
import * as gifts from './gifts.ts';
import * as herbs from './herbs.ts';
import * as infusions from './infusions.ts';
import * as larder from './larder.ts';
import * as meat from './meat.ts';
import * as mushrooms from './mushrooms.ts';
import * as nuts from './nuts.ts';
import * as roots from './roots.ts';
import * as staples from './staples.ts';
import * as tea from './tea.ts';
import * as vegetables from './vegetables.ts';
import type { Motif } from './motifs.ts';

/** Which function draws which motif. */
export const drawings: Record<Motif, () => string> = {
  'green-tea': tea.greenTea,
  'green-tea-bag': tea.greenTeaBag,
  'red-tea': tea.redTea,
  'white-tea-cake': tea.whiteTeaCake,
  'everyday-tea': tea.everydayTea,
  'jade-dew-tea': tea.jadeDewTea,
  'selenium-tea': tea.seleniumTea,
  'vine-tea': infusions.vineTea,
  'osmanthus-tea': infusions.osmanthusTea,
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
  honey: larder.honey,
  honeycomb: larder.honeycomb,
  'kudzu-powder': larder.kudzuPowder,
  'fern-noodles': larder.fernNoodles,
  'oil-tea-soup': larder.oilTeaSoup,
  'puffed-rice': larder.puffedRice,
  'rice-cake': staples.riceCake,
  'sauce-jar': staples.sauceJar,
  'chopped-chilli': staples.choppedChilli,
  'litsea-oil': staples.litseaOil,
  rice: staples.rice,
  'rapeseed-oil': staples.rapeseedOil,
  'camellia-oil': staples.camelliaOil,
  atractylodes: herbs.atractylodes,
  coptis: herbs.coptis,
  gastrodia: herbs.gastrodia,
  panax: herbs.panax,
  honeysuckle: blossoms.honeysuckle,
  'dried-lily': blossoms.driedLily,
  'brocade-coaster': craft.brocadeCoaster,
  'brocade-hanging': craft.brocadeHanging,
  'bamboo-tray': craft.bambooTray,
  'root-carving': craft.rootCarving,
  'tea-gift': gifts.teaGift,
  'new-year-gift': gifts.newYearGift,
  'union-gift': gifts.unionGift,
  'tea-garden': gifts.teaGarden,
  parcel: gifts.parcel,
};
