<?php
/**
 * Plugin Name:       Boundary Check
 * Description:       A private self-assessment for massage therapists, cases to practise on and a trainer's board, as a block and as the shortcode [boundary_check]. Nothing that is answered leaves the reader's device.
 * Version:           {{ version }}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The authors of Boundary Check
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       boundary-check
 * Domain Path:       /languages
 *
 * @package BoundaryCheck
 */

defined( 'ABSPATH' ) || exit;

define( 'BOUNDARY_CHECK_FILE', __FILE__ );
// The one row that the plugin keeps in the database: the settings of the site. Nothing is kept about visitors.
define( 'BOUNDARY_CHECK_OPTION', 'boundary_check' );
// The folder of the check's own files. Its name is made of their content, so that no cache mixes those of two versions.
define( 'BOUNDARY_CHECK_FOLDER', 'files/{{ folder }}' );

require __DIR__ . '/includes/fields.php';
require __DIR__ . '/includes/labels.php';
require __DIR__ . '/includes/values.php';
require __DIR__ . '/includes/looks.php';
require __DIR__ . '/includes/files.php';
require __DIR__ . '/includes/exit.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/block.php';
if ( is_admin() ) {
	require __DIR__ . '/includes/settings.php';
	require __DIR__ . '/includes/settings-page.php';
}
