<?php
/**
 * What a field may hold: each value is read here, whether it comes from the settings, a shortcode or a block.
 *
 * @package BoundaryCheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * The value of a text, or null where it is not what the field may hold.
 *
 * @param array<string, mixed> $field One of boundary_check_fields().
 * @param mixed                $given What somebody has written.
 * @return string|null
 */
function boundary_check_read( $field, $given ) {
	$text = is_scalar( $given ) ? trim( sanitize_text_field( (string) $given ) ) : '';
	if ( '' === $text ) {
		return null;
	}
	switch ( $field['kind'] ) {
		case 'choice':
			return in_array( $text, $field['choices'], true ) ? $text : null;
		case 'months':
			return preg_match( '/^\d{1,2}$/', $text ) && (int) $text <= 24 ? (string) (int) $text : null;
		case 'language':
			return preg_match( '/^(auto|[a-z]{2,3}(-[a-z0-9]{2,8})*)$/i', $text ) ? $text : null;
		case 'study':
			return preg_match( '/^\w[\w-]{0,39}$/D', $text ) ? $text : null;
		case 'url':
			return boundary_check_read_address( $text, array( 'http', 'https', 'mailto', 'tel' ) );
		case 'web':
			return boundary_check_read_address( $text, array( 'http', 'https' ) );
		case 'address':
			return boundary_check_read_address( $text, array( 'http', 'https' ), true );
		default:
			return $text;
	}
}

/**
 * An address with one of these schemes.
 *
 * @param string   $text     The address.
 * @param string[] $schemes  What it may begin with.
 * @param bool     $relative Whether it may be one as seen from the page.
 * @return string|null
 */
function boundary_check_read_address( $text, $schemes, $relative = false ) {
	$scheme = strtolower( (string) wp_parse_url( $text, PHP_URL_SCHEME ) );
	if ( '' === $scheme ? ! $relative : ! in_array( $scheme, $schemes, true ) ) {
		return null;
	}
	$address = esc_url_raw( $text, $schemes );
	return '' === $address ? null : $address;
}

/**
 * What is expected of a field, for whoever has written something else.
 *
 * @param array<string, mixed> $field One of boundary_check_fields().
 * @return string
 */
function boundary_check_expected( $field ) {
	switch ( $field['kind'] ) {
		case 'choice':
			/* translators: %s: the values that are possible. */
			return sprintf( __( 'one of: %s', 'boundary-check' ), implode( ', ', $field['choices'] ) );
		case 'months':
			return __( 'a whole number from 0 to 24', 'boundary-check' );
		case 'language':
			return __( 'auto, or a language such as fr or en-GB', 'boundary-check' );
		case 'study':
			return __( '1 to 40 letters of a-z, digits, _ and -', 'boundary-check' );
		case 'url':
			return __( 'an address that begins with https:, http:, mailto: or tel:', 'boundary-check' );
		default:
			return __( 'an address that begins with https: or http:', 'boundary-check' );
	}
}
