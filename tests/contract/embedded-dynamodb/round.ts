export const durableTable = 'durable';
export const itemsInRound = 30;

/** One transaction on the wire: every item is rewritten with the round's number, and moves in the index with it. */
export const roundOf = (round: number) => ({
  ClientRequestToken: `round-${round}`,
  TransactItems: Array.from({ length: itemsInRound }, (_, place) => ({
    Put: {
      TableName: durableTable,
      Item: {
        pk: { S: `p${place % 3}` },
        sk: { S: `s${place}` },
        round: { N: String(round) },
        due_pk: { S: 'd' },
        due_at: { N: String(round) },
        text: { S: 'x'.repeat(3000) },
      },
    },
  })),
});
