// Hands on the case that a trainer has written: it stands whole in the fragment of the board's link, which no server is sent. Only
// where a page asks for the case of a link does the element say that it takes such a case.

( function () {
	const own = new URLSearchParams( window.location.hash.slice( 1 ) ).get( 'own' );
	if ( own === null ) {
		return;
	}
	for ( const check of document.querySelectorAll( 'boundary-check[own-cases="on"]' ) ) {
		check.setAttribute( 'case', `own=${ own }` );
	}
} )();
