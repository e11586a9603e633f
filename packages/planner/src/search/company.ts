/** The threads that search side by side, as one of them sees them. */
export interface Company {
  /** This thread's number, from zero. */
  thread: number;
  /**
   * Hands something to every other thread, waits until each has handed its own, and gives back what all handed in the
   * order of the threads, with what this thread handed as it is. All threads hand as often. What is handed is copied, so
   * it is plain data and typed arrays.
   */
  share<T>(mine: T): T[];
}

/** A thread that searches by itself. */
export const ALONE: Company = { thread: 0, share: (mine) => [mine] };
