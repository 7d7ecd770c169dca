<?php
/**
 * The plain page to which "Exit this page" leads where the settings name no other. Beside the check's files it would have the
 * plugin's name in its address, and the browser's history would show it: this address has the site's own name alone.
 *
 * @package BoundaryCheck
 */

defined( 'ABSPATH' ) || exit;

/** What the address asks for, and the file that it shows: a table of degrees. */
const BOUNDARY_CHECK_EXIT = 'degrees';

/**
 * The address of the plain page.
 *
 * @return string
 */
function boundary_check_exit_address() {
	return home_url( '/?' . BOUNDARY_CHECK_EXIT );
}

/**
 * Shows the plain page, and nothing else: to the site's own front address with this one word behind it.
 */
function boundary_check_show_exit() {
	$address = isset( $_SERVER['REQUEST_URI'] ) ? esc_url_raw( wp_unslash( $_SERVER['REQUEST_URI'] ) ) : '';
	if ( BOUNDARY_CHECK_EXIT !== wp_parse_url( $address, PHP_URL_QUERY ) ) {
		return;
	}
	$front = trim( (string) wp_parse_url( home_url(), PHP_URL_PATH ), '/' );
	if ( trim( (string) wp_parse_url( $address, PHP_URL_PATH ), '/' ) !== $front ) {
		return;
	}
	// Nothing of a visitor in it: it is the same for everybody, and no search engine needs it.
	header( 'Referrer-Policy: no-referrer' );
	header( 'X-Robots-Tag: noindex' );
	boundary_check_send( BOUNDARY_CHECK_EXIT . '.html', 'public, max-age=86400' );
}
add_action( 'init', 'boundary_check_show_exit', 0 );
