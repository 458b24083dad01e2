/** FTGO, the food delivery application of "Microservices Patterns", as one program: a file a service. */
@NullMarked
package ftgo;

import org.jspecify.annotations.NullMarked;
