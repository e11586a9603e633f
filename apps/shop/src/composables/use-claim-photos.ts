import { onBeforeUnmount, ref } from 'vue';
import { PHOTO_MOST_BYTES, PHOTOS_MOST } from '@shanhuo/contract/aftersale/amount';
import { base64Of } from '@shanhuo/face/base64.ts';
import { smallerPicture } from '@shanhuo/face/smaller-picture.ts';
import { newId } from '../api/new-id.ts';

export interface ClaimPhoto {
  readonly id: string;
  /** Where the page finds it, as long as the page lives. */
  readonly address: string;
  readonly base64: string;
}

/** In pixels. */
const LONGEST_SIDE = 1280;

/** Pictures of a claim, taken or chosen on this device and made smaller here; they are kept until the page goes. */
export function useClaimPhotos() {
  const photos = ref<ClaimPhoto[]>([]);
  const preparing = ref(false);
  const said = ref<'unreadable' | 'tooMany' | null>(null);

  /** Takes the chosen files in, as many as there is room for. */
  async function add(files: readonly Blob[]): Promise<void> {
    if (preparing.value) return;
    preparing.value = true;
    const room = PHOTOS_MOST - photos.value.length;
    said.value = files.length > room ? 'tooMany' : null;
    // One after the other: a phone has little memory, and a photo taken in needs a lot of it.
    for (const file of files.slice(0, room)) {
      const small = await smallerPicture(file, { longestSide: LONGEST_SIDE, mostBytes: PHOTO_MOST_BYTES });
      if (small === null) said.value = 'unreadable';
      else {
        const base64 = base64Of(new Uint8Array(await small.arrayBuffer()));
        photos.value = [...photos.value, { id: newId(), address: URL.createObjectURL(small), base64 }];
      }
    }
    preparing.value = false;
  }

  function remove(id: string): void {
    for (const { address } of photos.value.filter((photo) => photo.id === id)) URL.revokeObjectURL(address);
    photos.value = photos.value.filter((photo) => photo.id !== id);
    said.value = null;
  }

  onBeforeUnmount(() => {
    for (const { address } of photos.value) URL.revokeObjectURL(address);
  });
  return { photos, preparing, said, add, remove };
}
