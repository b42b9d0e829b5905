/** Ends the demo with one sentence for whoever started it, and exit code 1. */
export class DemoStop extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'DemoStop';
  }
}
