<?php
// What a web server does before WordPress: files as they are, everything else to index.php.
$path = rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$file = __DIR__ . $path;
if ( is_file( $file ) && str_ends_with( $file, '.wasm' ) ) {
	// PHP's own server may not know the type; this one does, unless it is told not to.
	$wrong = is_file( __DIR__ . '/wrong-types' );
	header( 'Content-Type: ' . ( $wrong ? 'document/unknown' : 'application/wasm' ) );
	header( 'X-Content-Type-Options: nosniff' );
	readfile( $file );
	return true;
}
if ( is_file( $file ) || is_file( rtrim( $file, '/' ) . '/index.php' ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
require __DIR__ . '/index.php';
