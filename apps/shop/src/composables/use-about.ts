import { mapAnswer } from '../api/answer.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';
import type { CountyStory } from '../shop/county-story.ts';

/** The county's own words on how goods travel, and on its hall. */
export function useAbout() {
  const shop = useShop();
  return usePageData<Pick<CountyStory, 'howItWorks' | 'hall' | 'pairing'> | null>(
    () => 'about',
    async () =>
      mapAnswer({ ok: true, body: await shop.story() }, (story) =>
        story === null ? null : { howItWorks: story.howItWorks, hall: story.hall, pairing: story.pairing },
      ),
  );
}
