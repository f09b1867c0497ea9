/** Nouns that only count or measure what stands behind 'of': 'hundreds of students', 'the last of their rifles'. */
export const quantities: ReadonlySet<string> = new Set(
  (
    'hundred thousand dozen score ten tens million number group member series round pair couple handful crowd ' +
    'wave lot majority ton tonne billion string spate team unit part form kind type some many most several all ' +
    'more convoy shipment deployment withdrawal last rest bulk half remainder year month week decade day ' +
    'swarm boatload busload planeload truckload fleet batch consignment cargo squadron'
  ).split(' '),
);
