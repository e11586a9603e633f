import { onMounted, ref, type Ref } from 'vue';

/** Whether the page's script is at work: what the server drew can be read before, but not sent. */
export function useAwake(): Readonly<Ref<boolean>> {
  const awake = ref(false);
  onMounted(() => {
    awake.value = true;
  });
  return awake;
}
